/** Trees that several tests ask. */
import { sentenceOf } from "../../helpers/sentence.ts";

export const coordination = sentenceOf(`
  Adan      PROPN NNP 6 nsubj
  ,         PUNCT ,   3 punct
  Bero      PROPN NNP 1 conj
  and       CCONJ CC  5 cc
  Coral     PROPN NNP 1 conj
  condemned VERB  VBD 0 root
  and       CCONJ CC  8 cc
  rejected  VERB  VBD 6 conj
  the       DET   DT  10 det
  vote      NOUN  NN  6 obj
  .         PUNCT .   6 punct
`);

export const passive = sentenceOf(`
  The      DET   DT  2 det
  editor   NOUN  NN  4 nsubj:pass
  was      AUX   VBD 4 aux:pass
  arrested VERB  VBN 0 root
  and      CCONJ CC  6 cc
  beaten   VERB  VBN 4 conj
  by       ADP   IN  8 case
  police   NOUN  NNS 4 obl:agent
  and      CCONJ CC  10 cc
  soldiers NOUN  NNS 8 conj
  .        PUNCT .   4 punct
`);

export const urged = sentenceOf(`
  Adan     PROPN NNP 2 nsubj
  urged    VERB  VBD 0 root
  the      DET   DT  4 det
  army     NOUN  NN  2 obj
  not      PART  RB  7 advmod
  to       PART  TO  7 mark
  attack   VERB  VB  2 xcomp
  Orl      PROPN NNP 7 obj
  without  SCONJ IN  10 mark
  warning  VERB  VBG 7 advcl
  it       PRON  PRP 10 obj
`);

export const relative = sentenceOf(`
  The     DET   DT  2 det
  group   NOUN  NN  9 nsubj
  that    PRON  WDT 4 nsubj
  bombed  VERB  VBD 2 acl:relcl
  the     DET   DT  6 det
  bridge  NOUN  NN  4 obj
  and     CCONJ CC  8 cc
  fled    VERB  VBD 4 conj
  denied  VERB  VBD 0 root
  it      PRON  PRP 9 obj
`);

export const apposition = sentenceOf(`
  President PROPN NNP  3 nmod:desc
  Tom       PROPN NNP  10 nsubj
  Marr      PROPN NNP  2 flat
  ,         PUNCT ,    6 punct
  the       DET   DT   6 det
  founder   NOUN  NN   2 appos
  of        ADP   IN   8 case
  Orl       PROPN NNP  6 nmod
  ,         PUNCT ,    2 punct
  met       VERB  VBD  0 root
  with      ADP   IN   12 case
  Bero      PROPN NNP  10 obl
  in        ADP   IN   14 case
  front     NOUN  NN   10 obl
  of        ADP   IN   17 case
  the       DET   DT   17 det
  court     NOUN  NN   14 nmod
  .         PUNCT .    10 punct
`);

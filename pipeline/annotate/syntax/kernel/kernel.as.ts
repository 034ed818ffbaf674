// AssemblyScript. The arithmetic of the parser: integer matrix products with float scales, and the float steps between
// them, in plain SIMD. No relaxed SIMD and no fused multiply-add, so every engine and processor gives the same bits.
// All pointers are byte addresses in the imported memory, aligned to 16; all vectors are padded to whole SIMD lanes.

/** 2^10: a layer norm's output, at most about 16 in size, fits an i16 at this scale. */
const NORM_SCALE: f32 = 1024;

// @ts-ignore: decorator
@inline
function sum(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

// @ts-ignore: decorator
@inline
function highest(v: v128): f32 {
  return max<f32>(
    max<f32>(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)),
    max<f32>(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)),
  );
}

// @ts-ignore: decorator
@inline
function fourSums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab0 = i8x16.shuffle(a, b, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
  const ab1 = i8x16.shuffle(a, b, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
  const cd0 = i8x16.shuffle(c, d, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
  const cd1 = i8x16.shuffle(c, d, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
  const ab = i32x4.add(ab0, ab1);
  const cd = i32x4.add(cd0, cd1);
  const low = i8x16.shuffle(ab, cd, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
  const high = i8x16.shuffle(ab, cd, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
  return i32x4.add(low, high);
}

/**
 * out[r][n] = bias[n] + scale[n] * xScale[r] * sum over k of x[r][k] * w[n][k].
 * x: i16 [rows][k], w: i16 [n][k], scale, bias: f32 [n], xScale: f32 [rows]; k a multiple of 8, n of 4.
 * The products of one pair of rows fit an i32: |w| <= 127, |x| <= 16383, k <= 1024.
 */
export function product(x: usize, rows: i32, k: i32, w: usize, n: i32, scale: usize, bias: usize, xScale: usize, out: usize): void {
  const stride = <usize>k << 1;
  for (let c = 0; c < n; c += 4) {
    const w0 = w + <usize>c * stride;
    const s = v128.load(scale + (<usize>c << 2));
    const b = v128.load(bias + (<usize>c << 2));
    let r = 0;
    for (; r + 1 < rows; r += 2) {
      let a0 = i32x4.splat(0), a1 = i32x4.splat(0), a2 = i32x4.splat(0), a3 = i32x4.splat(0);
      let b0 = i32x4.splat(0), b1 = i32x4.splat(0), b2 = i32x4.splat(0), b3 = i32x4.splat(0);
      let p = x + <usize>r * stride;
      let q = w0;
      const end = p + stride;
      while (p < end) {
        const u = v128.load(p);
        const v = v128.load(p + stride);
        const m0 = v128.load(q);
        const m1 = v128.load(q + stride);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(u, m0));
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(v, m0));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(u, m1));
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(v, m1));
        const m2 = v128.load(q + 2 * stride);
        const m3 = v128.load(q + 3 * stride);
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(u, m2));
        b2 = i32x4.add(b2, i32x4.dot_i16x8_s(v, m2));
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(u, m3));
        b3 = i32x4.add(b3, i32x4.dot_i16x8_s(v, m3));
        p += 16;
        q += 16;
      }
      const o = out + ((<usize>r * n + c) << 2);
      const t0 = f32x4.mul(s, v128.load32_splat(xScale + (<usize>r << 2)));
      const t1 = f32x4.mul(s, v128.load32_splat(xScale + (<usize>(r + 1) << 2)));
      v128.store(o, f32x4.add(b, f32x4.mul(t0, f32x4.convert_i32x4_s(fourSums(a0, a1, a2, a3)))));
      v128.store(o + (<usize>n << 2), f32x4.add(b, f32x4.mul(t1, f32x4.convert_i32x4_s(fourSums(b0, b1, b2, b3)))));
    }
    if (r < rows) {
      let a0 = i32x4.splat(0), a1 = i32x4.splat(0), a2 = i32x4.splat(0), a3 = i32x4.splat(0);
      let p = x + <usize>r * stride;
      let q = w0;
      const end = p + stride;
      while (p < end) {
        const u = v128.load(p);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(u, v128.load(q)));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(u, v128.load(q + stride)));
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(u, v128.load(q + 2 * stride)));
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(u, v128.load(q + 3 * stride)));
        p += 16;
        q += 16;
      }
      const t = f32x4.mul(s, v128.load32_splat(xScale + (<usize>r << 2)));
      v128.store(out + ((<usize>r * n + c) << 2), f32x4.add(b, f32x4.mul(t, f32x4.convert_i32x4_s(fourSums(a0, a1, a2, a3)))));
    }
  }
}

/** Layer norm of each row, as i16 at NORM_SCALE. x: f32 [rows][d], out: i16 [rows][d]; d a multiple of 8. */
export function norm(x: usize, rows: i32, d: i32, out: usize): void {
  const bytes = <usize>d << 2;
  const size = <f32>d;
  for (let r = 0; r < rows; r++) {
    const p = x + <usize>r * bytes;
    let m = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) m = f32x4.add(m, v128.load(p + i));
    const mean = f32x4.splat(sum(m) / size);
    let s = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) {
      const e = f32x4.sub(v128.load(p + i), mean);
      s = f32x4.add(s, f32x4.mul(e, e));
    }
    const f = f32x4.splat(NORM_SCALE / <f32>Math.sqrt(<f64>(sum(s) / size + <f32>1e-5)));
    const o = out + <usize>r * (bytes >> 1);
    for (let i: usize = 0; i < bytes; i += 32) {
      const low = f32x4.nearest(f32x4.mul(f32x4.sub(v128.load(p + i), mean), f));
      const high = f32x4.nearest(f32x4.mul(f32x4.sub(v128.load(p + i + 16), mean), f));
      v128.store(o + (i >> 1), i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(low), i32x4.trunc_sat_f32x4_s(high)));
    }
  }
}

/** Each row as i16 with a scale of its own; negative values become 0 if `positive`. k a multiple of 8. */
export function quantise(x: usize, rows: i32, k: i32, positive: bool, out: usize, scales: usize): void {
  const bytes = <usize>k << 2;
  const floor = f32x4.splat(positive ? <f32>0 : <f32>-3.0e38);
  for (let r = 0; r < rows; r++) {
    const p = x + <usize>r * bytes;
    let m = f32x4.splat(<f32>1e-20);
    for (let i: usize = 0; i < bytes; i += 16) m = f32x4.max(m, f32x4.abs(f32x4.max(v128.load(p + i), floor)));
    const most = highest(m);
    store<f32>(scales + (<usize>r << 2), most / <f32>16000);
    const f = f32x4.splat(<f32>16000 / most);
    const o = out + <usize>r * (bytes >> 1);
    for (let i: usize = 0; i < bytes; i += 32) {
      const low = f32x4.nearest(f32x4.mul(f32x4.max(v128.load(p + i), floor), f));
      const high = f32x4.nearest(f32x4.mul(f32x4.max(v128.load(p + i + 16), floor), f));
      v128.store(o + (i >> 1), i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(low), i32x4.trunc_sat_f32x4_s(high)));
    }
  }
}

/** Negative values become 0, over n floats, n a multiple of 4. */
export function rectify(x: usize, n: i32): void {
  for (let i: usize = 0; i < <usize>n << 2; i += 16) v128.store(x + i, f32x4.max(v128.load(x + i), f32x4.splat(0)));
}

/** x += y over n floats, n a multiple of 4. */
export function add(x: usize, y: usize, n: i32): void {
  for (let i: usize = 0; i < <usize>n << 2; i += 16) v128.store(x + i, f32x4.add(v128.load(x + i), v128.load(y + i)));
}

/** x += value * (1/2 + 1/2 * g / (1 + |g|)) over n floats, n a multiple of 4. */
export function addGated(x: usize, value: usize, g: usize, n: i32): void {
  const half = f32x4.splat(<f32>0.5);
  const one = f32x4.splat(<f32>1);
  for (let i: usize = 0; i < <usize>n << 2; i += 16) {
    const v = v128.load(g + i);
    const t = f32x4.add(half, f32x4.mul(half, f32x4.div(v, f32x4.add(one, f32x4.abs(v)))));
    v128.store(x + i, f32x4.add(v128.load(x + i), f32x4.mul(v128.load(value + i), t)));
  }
}

/** Rows i - gap, i, i + gap of one sentence side by side, zeros beyond its ends. x: i16 [rows][d] -> out: i16 [rows][3 d]. */
export function neighbours(x: usize, rows: i32, d: i32, gap: i32, out: usize): void {
  const bytes = <usize>d << 1;
  for (let r = 0; r < rows; r++) {
    for (let part = 0; part < 3; part++) {
      const from = r + (part - 1) * gap;
      const o = out + <usize>(3 * r + part) * bytes;
      if (from < 0 || from >= rows) memory.fill(o, 0, bytes);
      else memory.copy(o, x + <usize>from * bytes, bytes);
    }
  }
}

/**
 * The first convolution from the parts cached for each word (see ../words.ts): entry = x, value of the left, the middle and
 * the right neighbour, gate; f32 [5][d]. slots: u32 addresses of the entries of one sentence. Adds to x the gated sum.
 */
export function firstLayer(slots: usize, rows: i32, d: i32, gap: i32, bias: usize, x: usize): void {
  const bytes = <usize>d << 2;
  const half = f32x4.splat(<f32>0.5);
  const one = f32x4.splat(<f32>1);
  for (let r = 0; r < rows; r++) {
    const self = <usize>load<u32>(slots + (<usize>r << 2));
    const left = r >= gap ? <usize>load<u32>(slots + (<usize>(r - gap) << 2)) + bytes : 0;
    const right = r + gap < rows ? <usize>load<u32>(slots + (<usize>(r + gap) << 2)) + 3 * bytes : 0;
    const o = x + <usize>r * bytes;
    for (let i: usize = 0; i < bytes; i += 16) {
      let v = f32x4.add(v128.load(bias + i), v128.load(self + 2 * bytes + i));
      if (left) v = f32x4.add(v, v128.load(left + i));
      if (right) v = f32x4.add(v, v128.load(right + i));
      const g = v128.load(self + 4 * bytes + i);
      const t = f32x4.add(half, f32x4.mul(half, f32x4.div(g, f32x4.add(one, f32x4.abs(g)))));
      v128.store(o + i, f32x4.add(v128.load(self + i), f32x4.mul(v, t)));
    }
  }
}

/** e^v for v <= 0, four at a time, to about 1e-7: 2^n times a polynomial, made of exact steps only. */
// @ts-ignore: decorator
@inline
function exp4(v: v128): v128 {
  v = f32x4.max(v, f32x4.splat(<f32>-80));
  const n = f32x4.nearest(f32x4.mul(v, f32x4.splat(<f32>1.4426950408889634)));
  let r = f32x4.sub(v, f32x4.mul(n, f32x4.splat(<f32>0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(<f32>-2.12194440e-4)));
  let p = f32x4.splat(<f32>0.008333333);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(<f32>0.041666666));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(<f32>0.16666667));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(<f32>0.5));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(<f32>1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(<f32>1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

// @ts-ignore: decorator
@inline
function dot4(q: usize, k: usize, stride: usize, bytes: usize): v128 {
  let a = f32x4.splat(0), b = f32x4.splat(0), c = f32x4.splat(0), d = f32x4.splat(0);
  for (let i: usize = 0; i < bytes; i += 16) {
    const u = v128.load(q + i);
    a = f32x4.add(a, f32x4.mul(u, v128.load(k + i)));
    b = f32x4.add(b, f32x4.mul(u, v128.load(k + stride + i)));
    c = f32x4.add(c, f32x4.mul(u, v128.load(k + 2 * stride + i)));
    d = f32x4.add(d, f32x4.mul(u, v128.load(k + 3 * stride + i)));
  }
  const ab0 = i8x16.shuffle(a, b, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
  const ab1 = i8x16.shuffle(a, b, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
  const cd0 = i8x16.shuffle(c, d, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
  const cd1 = i8x16.shuffle(c, d, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
  const ab = f32x4.add(ab0, ab1);
  const cd = f32x4.add(cd0, cd1);
  return f32x4.add(
    i8x16.shuffle(ab, cd, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),
    i8x16.shuffle(ab, cd, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31),
  );
}

/**
 * Self-attention inside one sentence. qkv: f32 [rows][3 d]; distance: f32 [heads][30], added by signed distance;
 * buckets: u8, the bucket of key j seen from row i at [i * side + j]; scores: room for rows + 4 floats;
 * out: f32 [rows][d]. d / heads a multiple of 4. Reads (but does not use) up to three rows beyond the last.
 */
export function attention(qkv: usize, rows: i32, d: i32, heads: i32, scale: f32, distance: usize, buckets: usize, side: i32, scores: usize, out: usize): void {
  const row = <usize>(3 * d) << 2;
  const bytes = <usize>(d / heads) << 2;
  const f = f32x4.splat(scale);
  for (let h = 0; h < heads; h++) {
    const terms = distance + <usize>(30 * h << 2);
    const offset = <usize>h * bytes;
    const keys = qkv + (<usize>d << 2) + offset;
    const values = qkv + (<usize>d << 3) + offset;
    for (let i = 0; i < rows; i++) {
      const q = qkv + <usize>i * row + offset;
      const bucket = buckets + <usize>(i * side);
      let most = f32x4.splat(<f32>-1e30);
      for (let j = 0; j < rows; j += 4) {
        let s = f32x4.mul(f, dot4(q, keys + <usize>j * row, row, bytes));
        let t = f32x4.splat(<f32>-1e30);
        t = f32x4.replace_lane(t, 0, load<f32>(terms + (<usize>load<u8>(bucket + j) << 2)));
        if (j + 1 < rows) t = f32x4.replace_lane(t, 1, load<f32>(terms + (<usize>load<u8>(bucket + j + 1) << 2)));
        if (j + 2 < rows) t = f32x4.replace_lane(t, 2, load<f32>(terms + (<usize>load<u8>(bucket + j + 2) << 2)));
        if (j + 3 < rows) t = f32x4.replace_lane(t, 3, load<f32>(terms + (<usize>load<u8>(bucket + j + 3) << 2)));
        s = f32x4.add(s, t);
        most = f32x4.max(most, s);
        v128.store(scores + (<usize>j << 2), s);
      }
      const top = f32x4.splat(highest(most));
      let total = f32x4.splat(0);
      for (let j = 0; j < rows; j += 4) {
        const e = exp4(f32x4.sub(v128.load(scores + (<usize>j << 2)), top));
        total = f32x4.add(total, e);
        v128.store(scores + (<usize>j << 2), e);
      }
      const inverse = f32x4.splat(<f32>1 / sum(total));
      const o = out + <usize>(i * d << 2) + offset;
      for (let c: usize = 0; c < bytes; c += 16) {
        let a = f32x4.splat(0);
        let v = values + c;
        for (let j = 0; j < rows; j++) {
          a = f32x4.add(a, f32x4.mul(v128.load32_splat(scores + (<usize>j << 2)), v128.load(v)));
          v += row;
        }
        v128.store(o + c, f32x4.mul(a, inverse));
      }
    }
  }
}

/**
 * Arc scores of one sentence: out[i][j] = (query i . key j + byDistance[i][bucket of j]) * scale.
 * query, key: f32 [rows][a]; byDistance: f32 [rows][32]; out: f32 [rows][side], side >= rows rounded up to 4.
 * Reads (but does not use) up to three rows of keys beyond the last.
 */
export function arcs(query: usize, key: usize, rows: i32, a: i32, byDistance: usize, buckets: usize, bucketSide: i32, scale: f32, side: i32, out: usize): void {
  const bytes = <usize>a << 2;
  const f = f32x4.splat(scale);
  for (let i = 0; i < rows; i++) {
    const o = out + <usize>(i * side << 2);
    const terms = byDistance + <usize>(i << 7);
    const bucket = buckets + <usize>(i * bucketSide);
    for (let j = 0; j < rows; j += 4) v128.store(o + (<usize>j << 2), f32x4.mul(f, dot4(query + <usize>i * bytes, key + <usize>j * bytes, bytes, bytes)));
    for (let j = 0; j < rows; j++) {
      const p = o + (<usize>j << 2);
      store<f32>(p, load<f32>(p) + scale * load<f32>(terms + (<usize>load<u8>(bucket + j) << 2)));
    }
  }
}

/** out[c] = dependent[c] + head[c] + distance[c] over n floats: the layer before the relations, before its rectifier. */
export function pair(dependent: usize, head: usize, distance: usize, n: i32, out: usize): void {
  for (let i: usize = 0; i < <usize>n << 2; i += 16) {
    v128.store(out + i, f32x4.add(f32x4.add(v128.load(dependent + i), v128.load(head + i)), v128.load(distance + i)));
  }
}

/** ln v for v >= 1: the exponent, and the series of the inverse hyperbolic tangent for the rest, to about 1e-6. */
function logarithm(v: f32): f32 {
  const bits = reinterpret<i32>(v);
  const m = reinterpret<f32>((bits & 0x7fffff) | 0x3f800000);
  const s = (m - <f32>1) / (m + <f32>1);
  const q = s * s;
  const series = <f32>1 + q * (<f32>0.33333334 + q * (<f32>0.2 + q * (<f32>0.14285715 + q * <f32>0.11111111)));
  return <f32>((bits >> 23) - 127) * <f32>0.6931472 + <f32>2 * s * series;
}

/** Each row of scores as logarithms of probabilities, in place. x: f32 [rows][columns]; the last columns from `n` on do not count. */
export function logSoftmax(x: usize, rows: i32, columns: i32, n: i32): void {
  for (let r = 0; r < rows; r++) {
    const p = x + (<usize>(r * columns) << 2);
    const bytes = <usize>columns << 2;
    for (let i = n; i < columns; i++) store<f32>(p + (<usize>i << 2), <f32>-1e30);
    let m = f32x4.splat(<f32>-1e30);
    for (let i: usize = 0; i < bytes; i += 16) m = f32x4.max(m, v128.load(p + i));
    const top = f32x4.splat(highest(m));
    let total = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) total = f32x4.add(total, exp4(f32x4.sub(v128.load(p + i), top)));
    const whole = f32x4.add(top, f32x4.splat(logarithm(sum(total))));
    for (let i: usize = 0; i < bytes; i += 16) v128.store(p + i, f32x4.sub(v128.load(p + i), whole));
  }
}

-- A first look at a release with DuckDB: run it inside a release folder (duckdb < with_duckdb.sql).

-- 1. Events by type and status.
SELECT event_type, status, count(*) AS events
FROM read_csv('events.csv', header = true) GROUP BY ALL ORDER BY events DESC, event_type, status;

-- 2. What is alleged, by whom, and on which words it rests.
SELECT ev.label, coalesce(s.speaker_text, e.attributed_to) AS said_by, e.text AS words
FROM read_csv('events.csv', header = true) ev
JOIN read_csv('evidence.csv', header = true, all_varchar = true) e ON e.record_id = ev.event_id
LEFT JOIN read_csv('statements.csv', header = true, all_varchar = true) s ON s.statement_id = e.attributed_to
WHERE ev.status = 'alleged' ORDER BY ev.event_id, words;

-- 3. Who speaks most, and in how many sources.
SELECT n.name, count(*) AS statements, count(DISTINCT s.source_id) AS sources
FROM read_csv('statements.csv', header = true, all_varchar = true) s
JOIN read_csv('entities.csv', header = true) n ON n.entity_id = s.speaker_id
GROUP BY n.name ORDER BY statements DESC, n.name LIMIT 10;

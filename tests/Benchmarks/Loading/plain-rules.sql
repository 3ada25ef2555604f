-- The same as near as SQL comes: all eleven rules by DuckDB's own reader and expressions, lists as alternations. What it leaves out: kinds of tools, scripts' own counts of units, the checks on every value.
WITH read AS (
  SELECT c.video_id, c.user_id, c.created_at, v.creator_id, v.published_at, regexp_replace(lower(c.text), '回复 ?@[^:：]{1,30}[:：]|@\S+|https?://\S+|#[^# ]+#?|\[[\p{Han}a-z0-9_]{1,10}\]|\([^()\p{Han}a-z0-9]{1,20}\)', '', 'g') AS said
  FROM read_csv('{folder}/comments.csv', types = {'comment_id': 'VARCHAR', 'video_id': 'VARCHAR', 'user_id': 'VARCHAR'}) AS c
  JOIN read_csv('{folder}/videos.csv', types = {'video_id': 'VARCHAR'}) AS v ON v.video_id = c.video_id),
reduced AS (SELECT *, regexp_replace(said, '[^\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Latin}0-9+]', '', 'g') AS q FROM read),
counted AS (SELECT *, length(regexp_replace(regexp_replace(regexp_replace(said, '[a-z]+', 'aa', 'g'), '[0-9]+', '0', 'g'), '[^\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Latin}0-9]', '', 'g')) AS units FROM reduced),
judged AS (
  SELECT video_id, user_id, created_at, creator_id, published_at, q, units, CASE
    WHEN q = '' THEN 1
    WHEN user_id = creator_id THEN 2
    WHEN regexp_full_match(said, '{tool}') THEN 3
    WHEN regexp_matches(said, '{advert}') THEN 4
    WHEN regexp_matches(said, '{exchange}') THEN 5
    WHEN regexp_full_match(q, '({boilerplate}|{vocative}|({vocative})?({intensifier})*({adjective})({particle})*)+') OR (length(q) >= 3 AND len(list_distinct(string_split(q, ''))) <= 2) THEN 6
    WHEN NOT regexp_matches(q, '[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Latin}]') THEN 7
    WHEN units < 3 OR (units < 4 AND NOT regexp_matches(said, '{asking}')) THEN 8
    ELSE 0 END AS verdict
  FROM counted),
floods AS (SELECT user_id, q FROM judged WHERE verdict = 0 GROUP BY user_id, q HAVING count(DISTINCT video_id) >= 3),
chains AS (SELECT q FROM judged WHERE verdict = 0 GROUP BY q HAVING CASE WHEN max(units) >= 10 THEN count(DISTINCT user_id) >= 5 ELSE count(*) > greatest(20, (SELECT count(*) FROM judged) / 5000) END)
SELECT creator_id, count(*) AS effective
FROM (SELECT DISTINCT video_id, user_id, q, creator_id FROM judged
  WHERE verdict = 0 AND created_at >= published_at AND created_at < published_at + INTERVAL 7 DAY
    AND (user_id, q) NOT IN (SELECT user_id, q FROM floods) AND q NOT IN (SELECT q FROM chains)) AS kept
GROUP BY creator_id ORDER BY creator_id

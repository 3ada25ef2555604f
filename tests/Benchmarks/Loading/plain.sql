-- What one would write by hand: effective comments by creator, straight from the files.
SELECT creator_id, count(*) AS effective
FROM (SELECT DISTINCT c.video_id, c.user_id, lower(regexp_replace(c.text, '[\s\p{P}\p{S}]', '', 'g')) AS reduced, v.creator_id
  FROM read_csv('{folder}/comments.csv', types = {'comment_id': 'VARCHAR', 'video_id': 'VARCHAR', 'user_id': 'VARCHAR'}) AS c
  JOIN read_csv('{folder}/videos.csv', types = {'video_id': 'VARCHAR'}) AS v ON v.video_id = c.video_id
  WHERE c.created_at >= v.published_at AND c.created_at < v.published_at + INTERVAL 7 DAY AND length(c.text) >= 4
    AND NOT regexp_matches(c.text, '(微信|福利|加v|vx|公众号|私信)') AND NOT regexp_matches(c.text, '^(前排|打卡|支持|哈+|6+|好看|沙发)')) AS kept
GROUP BY creator_id ORDER BY creator_id

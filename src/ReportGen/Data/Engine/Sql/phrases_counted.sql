-- {text_again}: the text stands more than once and passes rules 1 to 8 somewhere. A day more than the 7 x 24 hours can reach, where clocks are put forward.
hash IN (SELECT hash FROM comments WHERE day >= {from_day} AND day <= {to_day} + 8
  GROUP BY hash HAVING count(*) > CASE WHEN {flood_videos} > 1 AND {chain_users} > 1 AND {chain_limit} > 0 THEN 1 ELSE 0 END AND max(CASE WHEN verdict = 0 OR verdict = 8 THEN 1 ELSE 0 END) = 1)
-- {text_often}: the same; one grouping for both.
hash IN (SELECT hash FROM comments WHERE day >= {from_day} AND day <= {to_day} + 8
  GROUP BY hash HAVING count(*) > CASE WHEN {flood_videos} > 1 AND {chain_users} > 1 AND {chain_limit} > 0 THEN 1 ELSE 0 END AND max(CASE WHEN verdict = 0 OR verdict = 8 THEN 1 ELSE 0 END) = 1)
-- {writer_again}: any may.
1 = 1

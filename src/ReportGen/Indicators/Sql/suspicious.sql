-- Videos with a row in daily or published on days {first_day} to {last_day}, by creator: how many, with more likes than plays, with a first-hour rate above the
-- tier's limit (in billionths, rounded up; 0: not judged), with either; and sums over those with either: the days' plays, likes, comments, shares, and first-hour figures.
SELECT creator, 0 AS period, toInt64(count(*)) AS videos_seen, toInt64(sum(more)) AS more_likes, toInt64(sum(high)) AS high_rate, toInt64(sum(odd)) AS suspicious,
  toInt64(sum(odd * p)) AS plays_sum, toInt64(sum(odd * l)) AS likes_sum, toInt64(sum(odd * c)) AS comments_sum, toInt64(sum(odd * s)) AS shares_sum,
  toInt64(sum(odd * measured)) AS measured_sum, toInt64(sum(odd * measured * answers)) AS answers_sum, toInt64(sum(odd * measured * hour_plays)) AS hour_plays_sum
FROM (SELECT creator, p, l, c, s, more, high, measured, answers, hour_plays, CASE WHEN more + high > 0 THEN 1 ELSE 0 END AS odd
  FROM (SELECT creator, p, l, c, s, measured, answers, hour_plays, CASE WHEN l > p THEN 1 ELSE 0 END AS more,
      CASE WHEN measured = 1 AND most > 0 AND answers * 1000000000 > most * hour_plays THEN 1 ELSE 0 END AS high
    FROM (SELECT video, sum(plays) AS p, sum(likes) AS l, sum(comments) AS c, sum(shares) AS s
      FROM (SELECT video, plays, likes, comments, shares FROM daily WHERE day >= {first_day} AND day <= {last_day}
        UNION ALL SELECT video, 0 AS plays, 0 AS likes, 0 AS comments, 0 AS shares FROM videos WHERE published_day >= {first_day} AND published_day <= {last_day}) AS seen
      GROUP BY video) AS totals
    JOIN (SELECT video, creator, first_hour_interactions AS answers, first_hour_plays AS hour_plays, most,
        CASE WHEN published_day >= {first_day} AND published_day <= {last_day} AND first_hour_plays > 0 AND first_hour_interactions >= 0 THEN 1 ELSE 0 END AS measured
      FROM videos JOIN (SELECT creator, CASE WHEN best = 2 THEN {limit_head} WHEN best = 1 THEN {limit_mid} WHEN best = 0 THEN {limit_tail} ELSE 0 END AS most
        FROM (SELECT creator, max(tier) AS best
          FROM (SELECT creator, tier FROM creators WHERE quarter = {quarter} UNION ALL SELECT creator, -1 AS tier FROM videos) AS listed GROUP BY creator) AS tiers) AS limits
      USING (creator)) AS known USING (video)) AS marked) AS judged
GROUP BY creator ORDER BY creator

-- Fixed anchors: those that stand on 3 or more of a creator's videos published in 3 or more Monday weeks of days {first_day} to {last_day}.
SELECT creator, anchor, toInt64(count(*)) AS videos_sum, toInt64(count(DISTINCT week)) AS weeks
FROM (SELECT creator, anchor, intDiv(published_day - {base_day}, 7) AS week FROM videos WHERE anchor >= 0 AND published_day >= {first_day} AND published_day <= {last_day}) AS marked
GROUP BY creator, anchor HAVING count(*) >= 3 AND count(DISTINCT week) >= 3 ORDER BY creator, anchor

-- Creators with a video published in a range of days.
SELECT DISTINCT creator FROM videos WHERE published_day >= {from_day} AND published_day <= {to_day} ORDER BY creator

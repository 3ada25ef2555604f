-- Comments on days {from_day} to {to_day} under the videos at hand.
SELECT toInt64(count(*)) AS total FROM comments JOIN videos USING (video) WHERE day >= {from_day} AND day <= {to_day}

-- Comments before the quarter without those of the video's creator (rule 2), and how many of them are by users met in the current folder: their numbers are below {users}.
SELECT count(*), coalesce(sum(CASE WHEN user_id < {users} THEN 1 ELSE 0 END), 0) FROM comments WHERE day < {first_day} AND verdict <> 2;

-- {text_again}: the user may have left the text more than once. Reading found the candidates (MetComments).
(hash, user_id) IN (SELECT hash, user_id FROM user_texts_again)
-- {text_often}: the text may stand often enough for a chain, and may pass rules 1 to 8 somewhere.
hash IN (SELECT hash FROM texts_often)
-- {writer_again}: the user may have more than one comment that passes under the video.
(video, user_id) IN (SELECT video, user_id FROM writers_again)

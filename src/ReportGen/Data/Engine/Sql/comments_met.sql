-- What reading found to stand again (MetComments), before rows that stand twice are taken out: candidates among which the query of judged comments looks.
CREATE TABLE user_texts_again AS SELECT hash, user_id FROM comments_in WHERE met % 2 = 1;
CREATE TABLE writers_again AS SELECT video, user_id FROM comments_in WHERE met % 4 >= 2;
CREATE TABLE texts_often AS SELECT DISTINCT hash FROM comments_in WHERE met >= 4;

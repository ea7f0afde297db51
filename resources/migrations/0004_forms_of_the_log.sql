-- Entries of bulk loads may be written column by column, which a program of the fourth schema need not know. The tables stay as they are.
UPDATE `meta` SET `format_version` = 2;

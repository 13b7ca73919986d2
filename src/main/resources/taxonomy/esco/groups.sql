-- Headings of the skill hierarchy come in a file without a type.
alter table staged add type text
;
update staged set type = 'heading'

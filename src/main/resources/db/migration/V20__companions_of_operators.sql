-- What goes with skills is learned from the needs of the taxonomy's own occupations; what stays here is what an operator
-- has entered beside it.
delete from skill_companion where shipped;

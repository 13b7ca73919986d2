update need_of set type = 'KNOWLEDGE'

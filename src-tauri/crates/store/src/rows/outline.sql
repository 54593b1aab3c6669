SELECT answer.id, applicable, weight, target, level
FROM json_each(?1) AS wanted
-- One range of the primary key for each assessment; `0` follows `/`.
CROSS JOIN answer ON answer.id > wanted.value || '/' AND answer.id < wanted.value || '0'

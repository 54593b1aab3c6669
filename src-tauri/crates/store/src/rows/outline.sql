SELECT id, applicable, weight, target, level FROM answer

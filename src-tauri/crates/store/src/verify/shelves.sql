SELECT assessment FROM shelf WHERE assessment NOT IN (SELECT assessment FROM batch) ORDER BY number

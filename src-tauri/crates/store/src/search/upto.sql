SELECT coalesce((SELECT sequence FROM indexed), 0)

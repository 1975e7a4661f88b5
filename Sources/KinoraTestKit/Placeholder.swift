// Content comes next.

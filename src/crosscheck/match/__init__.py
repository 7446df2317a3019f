"""One claim against one article: retrieve, align, judge, attribute."""

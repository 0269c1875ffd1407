"""Connected components of a graph by joins alone."""

from __future__ import annotations

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

#: Rounds after which something is wrong: a component of 2 ** n nodes takes some n of them.
MOST_ROUNDS = 64


def _star(edges: DataFrame, is_large: bool) -> DataFrame:
    """
    One operation of the algorithm. Every node looks at its neighbours (the large star: at all of them; the small star: at those
    that are less than itself) and links them, and for the small star itself, to the least of them and itself: in the large
    star those greater than itself, in the small star all.
    """
    if is_large:
        ends = edges.union(edges.select(F.col("b").alias("a"), F.col("a").alias("b")))
    else:
        ends = edges.select(F.greatest("a", "b").alias("a"), F.least("a", "b").alias("b"))
    least = ends.groupBy("a").agg(F.min("b").alias("neighbour")).select("a", F.least("a", "neighbour").alias("least"))
    linked = ends.join(least, "a")
    if is_large:
        linked = linked.where(F.col("b") > F.col("a")).select(F.col("b").alias("a"), F.col("least").alias("b"))
    else:
        linked = linked.select(F.col("b").alias("a"), F.col("least").alias("b")).union(
            least.select("a", F.col("least").alias("b"))
        )
    return linked.where(F.col("a") != F.col("b")).distinct()


def components(edges: DataFrame, save) -> DataFrame:
    """
    Connected components by alternating large-star and small-star operations (Kiveris, Lattanzi, Mirrokni, Rastogi and
    Vassilvitskii: Connected Components in MapReduce and Beyond, SoCC 2014). Rounds are few (the square of the logarithm of
    the nodes is proved, the logarithm seen), and no node ever gathers its whole component.

    :param edges: columns `a` and `b`, ids of two nodes that belong together
    :param save: stores a frame where a lost executor does not lose it, and reads it back
    :returns: columns `id` and `component`, the least id of the component, for every node that stands in an edge
    """
    current = save(edges.select("a", "b").where(F.col("a") != F.col("b")).distinct(), "edges")
    before = None
    for round_ in range(MOST_ROUNDS):
        current = save(_star(_star(current, is_large=True), is_large=False), f"round-{round_}")
        now = current.agg(F.count("*"), F.sum(F.xxhash64("a", "b").cast("decimal(38,0)"))).first()
        if now == before:
            return current.select(F.col("a").alias("id"), F.col("b").alias("component")).union(
                current.select(F.col("b").alias("id"), F.col("b").alias("component")).distinct()
            )
        before = now
    raise RuntimeError(f"the components are not found after {MOST_ROUNDS} rounds")

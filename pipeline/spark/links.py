"""What only the whole corpus can tell: candidates by the keys they share, compared by the worker, joined to clusters by Spark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from components import components

NAMES = "array<struct<name:string,group:string>>"
QUOTES = (
    "array<struct<id:string,index:int,rank:string,digest:string,isShort:boolean,speaker:string,"
    "keys:array<bigint>,words:string>>"
)


@dataclass(frozen=True)
class Engine:
    """What the steps below need of a run."""

    #: Runs a verb over a frame: `link("articles", frame)`.
    link: Callable[[str, DataFrame], DataFrame]
    #: Stores a frame where a lost executor does not lose it, and reads it back.
    save: Callable[[DataFrame, str], DataFrame]
    #: Members of a bucket up to which all pairs are compared.
    all_pairs: int
    #: A run of words in more quotations than this is common.
    common_run: int


def in_buckets(members: DataFrame) -> DataFrame:
    """Buckets one after the other, the members of each in the order of their ranks."""
    return members.repartition("bucket").sortWithinPartitions("bucket", "rank")


def _pairs_of_small(shared: DataFrame) -> DataFrame:
    """The pairs of members of small buckets, each once however many keys they share, as buckets of two."""
    one = shared.select("key", F.col("id").alias("a"), F.col("rank").alias("first"))
    other = shared.select("key", F.col("id").alias("b"), F.col("rank").alias("second"))
    pairs = one.join(other, "key").where(F.col("first") < F.col("second")).select("a", "b").distinct()
    bucket = F.concat_ws(" ", "a", "b").alias("bucket")
    size = F.lit(2).alias("size")
    return pairs.select(bucket, size, F.col("a").alias("id")).union(pairs.select(bucket, size, F.col("b").alias("id")))


def compare(engine: Engine, kind: str, things: DataFrame, shared: DataFrame) -> DataFrame:
    """
    Compares what shares a key.

    :param things: columns `id`, `rank`, `words`
    :param shared: columns `key`, `id`, `rank`, `size`: members of buckets of two or more
    :returns: columns `a` and `b`: two copies; or no `b`, where the bucket in which `a` comes first was crowded
    """
    small = _pairs_of_small(shared.where(F.col("size") <= engine.all_pairs))
    large = shared.where(F.col("size") > engine.all_pairs).select(F.col("key").alias("bucket"), "size", "id")
    members = small.union(large).join(things.select("id", "rank", "words"), "id")
    found = engine.link(kind, in_buckets(members.select("bucket", "size", "id", "rank", "words")))
    return engine.save(found, f"{kind}-pairs")


def sized(keys: DataFrame) -> DataFrame:
    """Keys that two or more share, with how many do. Columns `key`, `id`, `rank`, and `size`."""
    sizes = keys.groupBy("key").agg(F.count("*").cast("int").alias("size")).where(F.col("size") > 1)
    return keys.join(sizes, "key")


def roots_of(things: DataFrame, equal: str) -> DataFrame:
    """Adds `root`: of things that have the same value in a column the first by rank; the thing itself where that is null."""
    least = (
        things.where(F.col(equal).isNotNull())
        .groupBy(equal)
        .agg(F.min(F.struct("rank", "id")).getField("id").alias("root"))
    )
    return things.join(least, equal, "left").withColumn("root", F.coalesce("root", "id"))


def clusters_of(engine: Engine, kind: str, things: DataFrame, pairs: DataFrame) -> DataFrame:
    """
    Adds `canonical`, the first by rank of all that are joined by chain, and `size`.

    :param things: columns `id`, `rank`, `root` and others
    """
    edges = pairs.where(F.col("b").isNotNull())
    found = components(edges, lambda frame, name: engine.save(frame, f"{kind}-{name}"))
    joined = things.join(found.withColumnRenamed("id", "root"), "root", "left").withColumn(
        "cluster", F.coalesce("component", "root")
    )
    first = joined.groupBy("cluster").agg(
        F.min(F.struct("rank", "id")).getField("id").alias("canonical"), F.count("*").cast("int").alias("clusterSize")
    )
    return joined.join(first, "cluster")


def membership() -> list:
    return [
        F.col("canonical").alias("clusterId"),
        F.col("clusterSize"),
        (F.col("canonical") == F.col("id")).alias("isCanonical"),
    ]


def link_articles(engine: Engine, annotated: DataFrame) -> DataFrame:
    """Columns `article_id`, `late` (JSON) and `crowded`."""
    articles = annotated.select(F.col("article_id").alias("id"), "rank", "digest", "words", "bands")
    rooted = roots_of(articles.select("id", "rank", "digest"), "digest")
    distinct = articles.join(
        rooted.where((F.col("root") == F.col("id")) & F.col("digest").isNotNull()).select("id"), "id"
    ).select("id", "rank", "words", "bands")
    bands = distinct.select("id", "rank", F.posexplode("bands").alias("band", "value"))
    keys = bands.select(F.concat_ws(":", "band", "value").alias("key"), "id", "rank")
    pairs = compare(engine, "articles", distinct, sized(keys))
    clustered = engine.save(clusters_of(engine, "articles", rooted, pairs), "articles-clustered")
    words = articles.select("id", "words")
    apart = clustered.where((F.col("id") == F.col("root")) & (F.col("id") != F.col("canonical"))).select(
        "id", "canonical"
    )
    sides = apart.join(words, "id").join(
        words.select(F.col("id").alias("canonical"), F.col("words").alias("canonical_words")), "canonical"
    )
    similarity = engine.link("similarity", sides.select("id", "words", "canonical_words"))
    crowded = pairs.where(F.col("b").isNull()).select(F.col("a").alias("id"), F.lit("crowded").alias("crowded")).distinct()
    return (
        clustered.join(similarity.withColumnRenamed("id", "root"), "root", "left")
        .join(crowded, "id", "left")
        .select(
            F.col("id").alias("article_id"),
            F.to_json(
                F.array(F.struct(*membership(), F.coalesce("similarity", F.lit(1.0)).alias("similarity")))
            ).alias("late"),
            "crowded",
        )
    )


def link_names(engine: Engine, annotated: DataFrame) -> DataFrame:
    """Columns `name` (a key) and `name_id`, null for somebody unnamed."""
    names = annotated.select(F.explode(F.from_json("names", NAMES)).alias("one")).select("one.name", "one.group")
    grouped = names.distinct().repartition("group").sortWithinPartitions("group", "name")
    return engine.save(engine.link("names", grouped), "names")


def _shared_runs(engine: Engine, compared: DataFrame) -> DataFrame:
    """
    The runs of words by which quotations are compared: rare ones; and where a run is in everybody's mouth, those alone that have
    no rarer one.
    """
    keys = compared.select(F.explode("keys").alias("key"), "id", "rank").withColumn("key", F.col("key").cast("string"))
    shared = engine.save(sized(keys), "quotes-runs")
    rare = shared.where(F.col("size") <= engine.common_run)
    rest = shared.where(F.col("size") > engine.common_run).join(rare.select("id").distinct(), "id", "left_anti")
    return rare.select("key", "id", "rank", "size").union(sized(rest.select("key", "id", "rank")).select("key", "id", "rank", "size"))


def link_quotes(engine: Engine, annotated: DataFrame, names: DataFrame) -> DataFrame:
    """Columns `article_id` and `late`: what is told of its quotes, in their order, as JSON."""
    exploded = annotated.select("article_id", F.explode(F.from_json("quotes", QUOTES)).alias("one")).select(
        "article_id", "one.*"
    )
    speakers = names.select(F.col("name").alias("speaker"), F.col("name_id").alias("speakerId"))
    # A few words are copies only in the mouth of the same speaker.
    equal = F.when(~F.col("isShort"), F.col("digest")).when(
        F.col("speakerId").isNotNull(), F.concat_ws(" ", "digest", "speakerId")
    )
    quotes = exploded.join(speakers, "speaker", "left").withColumn("equal", equal)
    rooted = engine.save(roots_of(quotes, "equal"), "quotes-rooted")
    compared = rooted.where((F.col("root") == F.col("id")) & F.col("words").isNotNull()).select(
        "id", "rank", "keys", F.unbase64("words").alias("words")
    )
    pairs = compare(engine, "quotes", compared, _shared_runs(engine, compared))
    clustered = clusters_of(
        engine, "quotes", rooted.select("id", "article_id", "index", "rank", "root", "speakerId"), pairs
    )
    voices = clustered.groupBy("cluster").agg((F.count_distinct("speakerId") > 1).alias("hasConflict"))
    view = F.struct("index", *membership(), "hasConflict", "speakerId")
    return by_article(clustered.join(voices, "cluster"), view)


def by_article(rows: DataFrame, view) -> DataFrame:
    """What is told of the rows of each article, in their order, as JSON; what is null is told too."""
    told = F.to_json(F.sort_array(F.collect_list(view)), {"ignoreNullFields": "false"})
    return rows.groupBy("article_id").agg(told.alias("late"))


def link_events(engine: Engine, annotated: DataFrame) -> DataFrame:
    """Columns `article_id` and `late`."""
    facts = annotated.select("place", "facts").repartition(1).sortWithinPartitions("place")
    found = engine.link("events", facts).withColumnRenamed("size", "clusterSize")
    return by_article(found, F.struct("index", *membership()))


def link_participants(annotated: DataFrame, names: DataFrame) -> DataFrame:
    """Columns `article_id` and `late`: the name ids of the participants of its events, in their order."""
    asked = annotated.select(
        "article_id", F.posexplode(F.from_json("participants", "array<string>")).alias("index", "name")
    ).join(names, "name", "left")
    told = F.sort_array(F.collect_list(F.struct("index", "name_id"))).getField("name_id")
    return asked.groupBy("article_id").agg(F.to_json(told, {"ignoreNullFields": "false"}).alias("late"))

-- The ties of a log of one-to-one interactions, as DuckDB reads it. :as_of is in epoch milliseconds.
-- Days in touch come first: what follows needs no order within a day. One number for the pair instead of
-- two, and days before the window instead of a window over all rows, are what measured fastest.
CREATE TABLE ties AS
WITH contacts AS (
  SELECT
    least(source, target)::UBIGINT * 4294967296 + greatest(source, target) AS pair,
    time // 86400000 AS day,
    time,
    NOT mutual AND source < target AS forth,
    NOT mutual AND source > target AS back,
    mutual,
    log.weight * kinds.weight * exp(ln(2) * (time - :as_of) / 1.5552e10) AS warmth
  FROM log JOIN kinds USING (kind)
  WHERE time <= :as_of
),
days_in_touch AS (
  SELECT
    pair,
    day,
    min(time) AS first,
    max(time) AS last,
    count(*) FILTER (forth) AS ab,
    count(*) FILTER (back) AS ba,
    count(*) FILTER (mutual) AS together,
    sum(CASE WHEN forth THEN warmth WHEN back THEN 0 ELSE warmth / 2 END) AS warmth_ab,
    sum(CASE WHEN back THEN warmth WHEN forth THEN 0 ELSE warmth / 2 END) AS warmth_ba
  FROM contacts
  GROUP BY pair, day
),
spaced AS (
  SELECT *, day - lag(day) OVER (PARTITION BY pair ORDER BY day) AS gap
  FROM days_in_touch
)
SELECT
  pair // 4294967296 AS a,
  pair % 4294967296 AS b,
  sum(ab)::UINTEGER AS contacts_ab,
  sum(ba)::UINTEGER AS contacts_ba,
  sum(together)::UINTEGER AS contacts_mutual,
  count(*)::UINTEGER AS days,
  (count(*) FILTER (ab > 0))::UINTEGER AS days_ab,
  (count(*) FILTER (ba > 0))::UINTEGER AS days_ba,
  min(first) AS first,
  max(last) AS last,
  sum(warmth_ab) AS warmth_ab,
  sum(warmth_ba) AS warmth_ba,
  sum(
    CASE WHEN gap IS NULL THEN 1 ELSE 1 - exp(-ln(2) / 30 * gap) END
    * exp(-ln(2) / 3652.5 * (:as_of // 86400000 - day))
  ) AS depth,
  coalesce(sum(gap * gap), 0)::DOUBLE AS gap_squares,
  coalesce(sum(ln(gap)), 0) AS gap_logs,
  coalesce(max(gap), 0)::UINTEGER AS longest_gap
FROM spaced
GROUP BY pair

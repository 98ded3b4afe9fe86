/** Neighbours that touch and move together. */
interface Cluster {
  /** Sum of the wished tops of the cluster, each reduced by the height of the members before it. */
  wish: number;
  count: number;
  height: number;
}

/**
 * Moves labels of a column apart so that none overlap, in their given order, by the least sum of squared
 * displacements (pool adjacent violators: labels that collide form a cluster about their common mean), then
 * keeps them in a range.
 *
 * Rule when they cannot all fit: they stand without gap from the start of the range and overflow its end.
 *
 * @param centres the wished centres in px, in the order the labels are to keep
 * @param heights the label heights in px, one for each centre; a missing or negative height counts as 0
 * @param range first and last coordinate in px the labels may cover
 * @returns the centres to use, in the same order
 */
export function spread(
  centres: readonly number[],
  heights: readonly number[],
  range: readonly [number, number],
): number[] {
  const sizes = centres.map((_, index) => Math.max(0, heights[index] ?? 0));
  const clusters: Cluster[] = [];
  centres.forEach((centre, index) => {
    const size = sizes[index] ?? 0;
    let cluster: Cluster = { wish: centre - size / 2, count: 1, height: size };
    for (let before = clusters[clusters.length - 1]; before; before = clusters[clusters.length - 1]) {
      if (before.wish / before.count + before.height <= cluster.wish / cluster.count) break;
      clusters.pop();
      cluster = {
        wish: before.wish + cluster.wish - before.height * cluster.count,
        count: before.count + cluster.count,
        height: before.height + cluster.height,
      };
    }
    clusters.push(cluster);
  });

  const tops: number[] = [];
  for (const cluster of clusters) {
    let top = cluster.wish / cluster.count;
    for (let member = 0; member < cluster.count; member += 1) {
      const size = sizes[tops.length] ?? 0;
      tops.push(top);
      top += size;
    }
  }
  return clampTops(tops, sizes, range).map((top, index) => top + (sizes[index] ?? 0) / 2);
}

/**
 * Keeps ordered tops inside a range: the bounded least-squares solution is the free one cut off at both
 * bounds.
 */
function clampTops(tops: readonly number[], sizes: readonly number[], range: readonly [number, number]): number[] {
  let room = sizes.reduce((sum, size) => sum + size, 0);
  let least = range[0];
  return tops.map((top, index) => {
    const most = range[1] - room;
    const placed = Math.max(least, Math.min(top, most));
    least += sizes[index] ?? 0;
    room -= sizes[index] ?? 0;
    return placed;
  });
}

package io.github.springspotify.cache;

/**
 * What a cache has done so far. Calls that shared one exchange count once.
 *
 * @param hits answers that were given without asking Spotify
 * @param misses answers that Spotify sent
 * @param revalidated answers that Spotify confirmed, without sending them again
 * @param stale answers that were given although they had become stale
 * @param evicted answers that were dropped to keep within the bounds
 * @param entries answers that are kept now, about
 * @param size room that they take, in the unit of {@link CacheSettings#maxSize()}
 * @since 0.1.0
 */
public record CacheStats(long hits, long misses, long revalidated, long stale, long evicted, long entries, long size) {

}

package io.github.springspotify.exchange;

import io.github.springspotify.endpoint.QuotaMode;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the quota mode of a client id at the moment.
 *
 * @param configured the mode that was configured
 * @param seems the mode that the client id seems to be in: {@link QuotaMode#AUTO} if
 * Spotify has refused nothing yet that would tell
 * @param closedUpTo ISO date up to which what Spotify closed is closed to the client id,
 * as was learnt from refusals, or {@code null}
 * @param smallLimits whether the smaller limits of development mode apply
 * @since 0.1.0
 */
public record QuotaState(QuotaMode configured, QuotaMode seems, @Nullable String closedUpTo, boolean smallLimits) {

}

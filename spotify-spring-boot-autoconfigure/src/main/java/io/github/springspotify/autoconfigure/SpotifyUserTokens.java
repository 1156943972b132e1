package io.github.springspotify.autoconfigure;

import io.github.springspotify.token.UserTokenProvider;

/**
 * Gives users their tokens, hidden from injection by type: only one provider is for all
 * calls, and applications can have their own.
 *
 * @param provider the provider
 */
record SpotifyUserTokens(UserTokenProvider provider) {
}

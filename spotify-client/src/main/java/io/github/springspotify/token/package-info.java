/**
 * Who is calling and with which token: identities, tokens, where they are kept and how
 * they are renewed.
 */
@NullMarked
package io.github.springspotify.token;

import org.jspecify.annotations.NullMarked;

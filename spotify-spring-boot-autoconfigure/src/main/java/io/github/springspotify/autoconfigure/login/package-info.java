/**
 * What login and account connection have in common in servlet and reactive applications.
 */
@NullMarked
package io.github.springspotify.autoconfigure.login;

import org.jspecify.annotations.NullMarked;

/**
 * Login of one user on the command line.
 */
@NullMarked
package io.github.springspotify.login;

import org.jspecify.annotations.NullMarked;

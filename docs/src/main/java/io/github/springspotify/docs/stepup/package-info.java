/**
 * A page that needs more than the login.
 */
@NullMarked
package io.github.springspotify.docs.stepup;

import org.jspecify.annotations.NullMarked;

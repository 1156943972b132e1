/**
 * Users who are logged in without a login.
 */
@NullMarked
package io.github.springspotify.boot.test.login;

import org.jspecify.annotations.NullMarked;

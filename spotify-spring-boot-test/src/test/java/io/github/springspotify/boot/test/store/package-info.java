/**
 * Every token store against the compatibility kit and a real server.
 */
@NullMarked
package io.github.springspotify.boot.test.store;

import org.jspecify.annotations.NullMarked;

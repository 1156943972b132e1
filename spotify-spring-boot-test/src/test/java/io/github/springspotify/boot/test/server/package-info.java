/**
 * Real servers for tests: containers where there is Docker, local processes elsewhere.
 */
@NullMarked
package io.github.springspotify.boot.test.server;

import org.jspecify.annotations.NullMarked;

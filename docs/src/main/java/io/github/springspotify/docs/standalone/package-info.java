/**
 * The client without Spring Boot.
 */
@NullMarked
package io.github.springspotify.docs.standalone;

import org.jspecify.annotations.NullMarked;

/**
 * What is known about each endpoint of the Web API, told once on the method that calls
 * it.
 */
@NullMarked
package io.github.springspotify.endpoint;

import org.jspecify.annotations.NullMarked;

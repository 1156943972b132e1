/**
 * What Spring Boot's actuator shows of the client: metrics, health, an endpoint and
 * information.
 */
@NullMarked
package io.github.springspotify.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;

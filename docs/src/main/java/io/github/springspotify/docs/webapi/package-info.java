/**
 * Examples of the guide to the Web API.
 */
@NullMarked
package io.github.springspotify.docs.webapi;

import org.jspecify.annotations.NullMarked;

/**
 * How the application is doing, for those who run it.
 */
@NullMarked
package io.github.springspotify.sample.admin;

import org.jspecify.annotations.NullMarked;

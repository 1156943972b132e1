/**
 * A job that makes a playlist for each of many users.
 */
@NullMarked
package io.github.springspotify.sample.job;

import org.jspecify.annotations.NullMarked;

/**
 * What can go wrong, one class for each.
 */
@NullMarked
package io.github.springspotify.harness.fault;

import org.jspecify.annotations.NullMarked;

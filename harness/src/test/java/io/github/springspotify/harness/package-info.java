/**
 * Several instances of an application under load, while something is wrong.
 */
@NullMarked
package io.github.springspotify.harness;

import org.jspecify.annotations.NullMarked;

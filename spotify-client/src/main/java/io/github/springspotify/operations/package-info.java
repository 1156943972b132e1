/**
 * The operations of the Web API in groups, each group as a blocking and a reactive
 * interface with the same methods.
 */
@NullMarked
package io.github.springspotify.operations;

import org.jspecify.annotations.NullMarked;

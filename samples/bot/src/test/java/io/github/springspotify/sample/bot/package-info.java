/**
 * Tests of the bot.
 */
@NullMarked
package io.github.springspotify.sample.bot;

import org.jspecify.annotations.NullMarked;

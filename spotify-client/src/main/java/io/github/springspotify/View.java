package io.github.springspotify;

import java.util.Locale;
import java.util.function.Supplier;

import io.github.springspotify.exchange.CallOptions;
import io.github.springspotify.model.Market;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;

/**
 * What a view of the client adds to the calls made through it.
 *
 * @param options options that travel with each call
 * @param market market of calls that name none
 * @param maxLimits whether pages are as large as Spotify allows where no limit is named
 * @param chunking whether lists that are too long for one call are spread over several
 * @param locales finds the language of calls through a view that names none
 */
record View(CallOptions options, @Nullable Market market, boolean maxLimits, boolean chunking,
		Supplier<@Nullable Locale> locales) {

	View with(CallOptions options) {
		return new View(options, this.market, this.maxLimits, this.chunking, this.locales);
	}

	View withMarket(Market market) {
		return new View(this.options, market, this.maxLimits, this.chunking, this.locales);
	}

	View withMaxLimits(boolean maxLimits) {
		return new View(this.options, this.market, maxLimits, this.chunking, this.locales);
	}

	View withChunking(boolean chunking) {
		return new View(this.options, this.market, this.maxLimits, chunking, this.locales);
	}

	View withLocales(Supplier<@Nullable Locale> locales) {
		return new View(this.options, this.market, this.maxLimits, this.chunking, locales);
	}

	/**
	 * Return the language of a call that is being made on the current thread and through
	 * a view that names none.
	 */
	@Nullable Locale language() {
		return (this.options.locale() != null) ? null : this.locales.get();
	}

	/**
	 * Put the options of a call into its context. A language that is there already is
	 * that of the operation which this call is a part of, and wins over that of the
	 * thread.
	 */
	Context in(Context context, @Nullable Locale language) {
		boolean known = this.options.around(context).locale() != null;
		return ((language != null && !known) ? this.options.withLocale(language) : this.options).in(context);
	}

}

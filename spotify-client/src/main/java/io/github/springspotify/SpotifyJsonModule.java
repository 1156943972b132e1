package io.github.springspotify;

import tools.jackson.databind.module.SimpleModule;

/**
 * How our mapper differs from others beyond its settings.
 */
final class SpotifyJsonModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	SpotifyJsonModule() {
		super("spotify");
		setDeserializerModifier(new OddValueModifier());
	}

	@Override
	public void setupModule(SetupContext context) {
		super.setupModule(context);
		context.addValueInstantiators(new RecordInstantiators());
	}

}

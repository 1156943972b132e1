package io.github.springspotify.test;

/**
 * When Spotify closed an operation to new client ids.
 */
enum Closing {

	/**
	 * It is open to all.
	 */
	NEVER,

	/**
	 * On 27 November 2024, to client ids registered later whatever their quota mode.
	 */
	NOVEMBER_2024,

	/**
	 * On 11 February 2026, to client ids in development mode.
	 */
	FEBRUARY_2026

}

<?php
/**
 * [budget element="budget-sankey" file="budget-2024.json"]: shows a budget whose JSON lies in the theme's folder `budget/`.
 */
add_shortcode( 'budget', function ( $given ) {
	$given   = shortcode_atts( array( 'element' => 'budget-sankey', 'file' => '', 'unit' => '', 'locale' => '' ), $given );
	$element = preg_match( '/^budget-[a-z-]+$/', $given['element'] ) ? $given['element'] : 'budget-sankey';
	$folder  = get_stylesheet_directory_uri() . '/budget/';
	wp_enqueue_script( 'budget-elements', $folder . 'budget-elements.js', array(), null, true );
	$more = '';
	foreach ( array( 'unit', 'locale' ) as $name ) {
		$more .= '' === $given[ $name ] ? '' : sprintf( ' %s="%s"', $name, esc_attr( $given[ $name ] ) );
	}
	$src = esc_url( $folder . rawurlencode( basename( $given['file'] ) ) );
	return sprintf( '<%1$s src="%2$s"%3$s></%1$s>', $element, $src, $more );
} );

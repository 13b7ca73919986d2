package io.github.careergraph.subscription;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Reads nothing from a client that does not read. Each ping has a reply, which the server makes by itself below the
 * level of messages: without this, whoever sends and never reads fills the memory.
 */
final class Backpressure extends ChannelInboundHandlerAdapter {

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        context.channel().config().setAutoRead(context.channel().isWritable());
        context.fireChannelWritabilityChanged();
    }
}

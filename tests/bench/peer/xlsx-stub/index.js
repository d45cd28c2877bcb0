module.exports = { set_fs() {} };

import "../bench/main";
